// The page until the window is there.
import { describe, expect, it } from 'vitest';
import { renderStartPage, renderTokenPage } from '../../../src/main/http/start-page.ts';

describe('renderStartPage()', () => {
  it('says where things are, and lets nothing through as markup', () => {
    const page = renderStartPage({
      version: '1.2.3',
      kestra: '1.3',
      ingress: 'http://127.0.0.1:8080',
      flowsFolder: '/<b> & "c"',
      tenant: 'main',
      dataFolder: '/data',
      flows: 3,
      invalid: 1,
      isTrusted: false,
      problems: [],
    });
    expect(page).toContain('<p>Flows: 3 in /&lt;b&gt; &amp; &quot;c&quot;, 1 of them invalid</p>');
    expect(page).toContain('http://127.0.0.1:8080/api/v1/main/executions/webhook/');
  });
});

describe('renderTokenPage()', () => {
  it('says what is missing', () => {
    expect(renderTokenPage()).toContain('Open the link that Hookbench printed when it started.');
  });
});
