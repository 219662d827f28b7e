// XML, indented, or the place where it is none.
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../src/renderer/body/read-xml.ts';

describe('XML is indented', () => {
  it.each([
    ['<a/>', '<a/>'],
    ['\ufeff<a></a>', '<a></a>'],
    ['<a><b>1 &amp; 2</b><c x="1" y=\'2>\'/></a>', '<a>\n  <b>1 &amp; 2</b>\n  <c x="1" y=\'2>\'/>\n</a>'],
    [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a><!-- c --><![CDATA[<b>]]></a><!-- end -->',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<a>\n  <!-- c -->\n  <![CDATA[<b>]]>\n</a>\n<!-- end -->',
    ],
    ['<p>one <b>two</b> three</p>', '<p>\n  one\n  <b>two</b>\n  three\n</p>'],
    [
      '<s:Envelope xmlns:s="u"><s:Body>\n  <é/>\n</s:Body></s:Envelope>',
      '<s:Envelope xmlns:s="u">\n  <s:Body>\n    <é/>\n  </s:Body>\n</s:Envelope>',
    ],
    ['<a><b></b><b></b></a>', '<a>\n  <b></b>\n  <b></b>\n</a>'],
  ])('%s', (text, pretty) => {
    expect(readXml(text)).toEqual({ ok: true, pretty });
  });
});

describe('a fault of XML has its place', () => {
  it.each([
    ['<a>\n  <b></a>', 2, 6, '</a> stands where <b> must be closed first'],
    ['<a>\n<b>', 2, 1, '<b> is not closed'],
    ['</a>', 1, 1, '</a> closes nothing'],
    ['<a/><b/>', 1, 5, '<b> stands behind the root element'],
    ['<a>x & y</a>', 1, 6, 'An & must be written as &amp;'],
    ['x<a/>', 1, 1, 'There is text outside of the root element'],
    ['', 1, 1, 'There is no element'],
    ['<a b=1></a>', 1, 1, '<a is not a whole tag'],
    ['<a><!-- x </a>', 1, 4, 'A comment is not closed'],
    ['<a><![CDATA[ </a>', 1, 4, 'A CDATA section is not closed'],
    ['<?xml <a/>', 1, 1, 'A processing instruction is not closed'],
    ['<!ELEMENT', 1, 1, 'A declaration is not complete'],
    ['<a><b c="', 1, 4, '<b is cut off'],
  ])('%s', (text, line, column, message) => {
    expect(readXml(text)).toEqual({ ok: false, fault: { line, column, message } });
  });
});

it('a hundred thousand elements are read at once', () => {
  const read = readXml(`<a>${'<b c="1">x</b>'.repeat(100_000)}</a>`);
  expect(read.ok && read.pretty.split('\n').length).toBe(100_002);
});
