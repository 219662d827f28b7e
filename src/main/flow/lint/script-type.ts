// Which types run code in a shell or another language, by their names: most of them are plugins that are not run here.

/** Whether a type is one of Kestra's script plugins, whatever the language. */
export function isScript(type: string): boolean {
  return type.startsWith('io.kestra.plugin.scripts.');
}
