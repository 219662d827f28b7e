// The properties that all script tasks have. Almost all are dynamic, so that nothing is said of them before they
// are rendered. Source: `script-validation.json`, recorded on Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import type { Switches } from '../../contract/switches.ts';
import { javaEnum, javaObject, slotOf, withJava } from '../java-types.ts';

const dockerNames =
  'memory config host user networkMode privileged pullPolicy volumes deviceRequests image credentials entryPoint dockerConfig cpu shmSize extraHosts dockerHost';
const dynamicNames =
  'containerImage beforeCommands interpreter failFast env inputFiles outputFiles outputDirectory targetOS warningOnStdErr';
const namespaceFileNames = 'enabled include exclude namespaces ifExists folderPerNamespace';

const taskRunnerSlot = { kind: 'taskRunner' } as const;

/** Kestra reads a text as nothing, and then misses what it did not read. */
const taskRunner = withJava(
  z.unknown().refine((value) => typeof value !== 'string', 'must not be null'),
  { slot: taskRunnerSlot },
);

/** Names, each of which takes anything. */
export function dynamicProperties(names: string): z.ZodRawShape {
  return Object.fromEntries(names.split(' ').map((name) => [name, z.unknown().optional()]));
}

/** The properties of every script task. */
export function scriptProperties(switches: Switches): z.ZodRawShape {
  return {
    ...dynamicProperties(dynamicNames),
    taskRunner: switches.refusesTaskRunnerText ? taskRunner.optional() : slotOf(taskRunnerSlot).optional(),
    runner: javaEnum('io.kestra.plugin.scripts.exec.scripts.models.RunnerType', ['DOCKER', 'PROCESS']).optional(),
    docker: javaObject(
      'io.kestra.plugin.scripts.exec.scripts.models.DockerOptions',
      dynamicProperties(dockerNames),
    ).optional(),
    namespaceFiles: javaObject(
      'io.kestra.core.models.tasks.NamespaceFiles$NamespaceFilesBuilder',
      dynamicProperties(namespaceFileNames),
    ).optional(),
    ...(switches.hasExecutionContext ? dynamicProperties('executionContext') : {}),
  };
}
