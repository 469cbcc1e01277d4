import { describe, expect, it } from 'vitest';
import { xmlChanges } from './xml-changes';
import { childSpans, rootSpan, spanText, XmlSpanError } from './xml-spans';

describe('elements of a document', () => {
  it('are found past comments, sections and prefixes', () => {
    const xml = '<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="u"><![CDATA[<b>]]><x:b n="1 &gt; 0"/><x:c>1 &amp; 2</x:c></x:a>\n';
    const root = rootSpan(xml);
    expect(root).toMatchObject({ prefix: 'x:', name: 'a' });
    const [b, c] = childSpans(xml, root);
    expect(b!.attributes.get('n')).toBe('1 > 0');
    expect(spanText(xml, c!)).toBe('1 & 2');
  });

  it.each(['<a><b></a>', '<a>', '<a/><b/>', '<!DOCTYPE a><a/>', '<a b=1/>', ''])('are not looked for in %s', (xml) => {
    expect(() => rootSpan(xml)).toThrow(XmlSpanError);
  });
});

describe('xmlChanges', () => {
  it('changes what it is told to and nothing else', () => {
    const xml = '<a  count = "1" ><b/><c>x</c></a>';
    const root = rootSpan(xml);
    const changes = xmlChanges(xml);
    changes.setAttribute(root, 'count', '2');
    changes.append(childSpans(xml, root)[0]!, '<d/>');
    changes.append(root, '<e/>');
    expect(changes.apply()).toBe('<a  count="2" ><b><d/></b><c>x</c><e/></a>');
  });

  it('adds an attribute that was not there', () => {
    const xml = '<x:a><b/></x:a>';
    const changes = xmlChanges(xml);
    changes.setAttribute(rootSpan(xml), 'count', '2');
    expect(changes.apply()).toBe('<x:a count="2"><b/></x:a>');
  });
});
