import { SaxesParser } from 'saxes';
import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseCorrupt, refuseNesting } from '../failures.ts';
import { limits } from '../limits.ts';

/** An XML element by local names: producers choose their own prefixes, and the two OOXML dialects differ in URIs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Streams XML to handlers. A document type is refused, so no entity can be defined, let alone expanded; depth is
 * bounded. `part` names the part in the sentence. Errors: 'corrupt', 'unsupported'.
 */
export function streamXml(bytes: Uint8Array, part: string, events: XmlEvents): Result<null, ReadFailure> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let fault: 'corrupt' | 'deep' | null = null;
  parser.on('error', () => {
    fault ??= 'corrupt';
  });
  parser.on('doctype', () => {
    fault ??= 'corrupt';
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.xmlDepth) fault ??= 'deep';
    if (fault === null)
      events.open(localName(tag.name), localNames(tag.attributes as Record<string, string>));
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (fault === null) events.close(localName(tag.name));
  });
  const onText = (text: string) => fault === null && events.text(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  const text = decodeXml(bytes);
  // In slices, so that a fault near the start stops the work there.
  for (let at = 0; at < text.length && fault === null; at += SLICE) parser.write(text.slice(at, at + SLICE));
  if (fault === null) parser.close();
  if (fault === 'deep') return refuseNesting();
  return fault === null ? ok(null) : refuseCorrupt('XML', `ส่วน ${part}`, `part ${part}`);
}

const SLICE = 65_536;

/** The whole part as a tree, for parts of modest size (text documents, styles, relationships). */
export function parseXml(bytes: Uint8Array, part: string): Result<XmlElement, ReadFailure> {
  const root: { name: string; attributes: Record<string, string>; children: XmlNode[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const stack = [root];
  const done = streamXml(bytes, part, {
    open: (name, attributes) => {
      const element = { name, attributes: { ...attributes }, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    close: () => stack.pop(),
    text: (text) => stack.at(-1)?.children.push(text),
  });
  if (!done.ok) return done;
  const document = root.children.find((child) => typeof child !== 'string');
  return document ? ok(document) : refuseCorrupt('XML', `ส่วน ${part}`, `part ${part}`);
}

export function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] = value;
  return local;
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}
