/**
 * Which reader a text goes to. The name decides where it can; else the content: a page begins with its tags, markdown
 * shows by a table's delimiter row or a heading.
 */
export function textKind(text: string, extension: string): 'md' | 'html' | 'text' {
  const head = text.slice(0, 4_000).trimStart();
  const page = /^(<!--[^>]{0,500}-->\s{0,20})?(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(head);
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml' || page) return 'html';
  if (extension === 'md' || extension === 'markdown') return 'md';
  if (/^<(meta|table|div|p|h[1-6]|ol|ul|section|article)[\s>]/i.test(head)) return 'html';
  return looksMarkedDown(text) ? 'md' : 'text';
}

function looksMarkedDown(text: string): boolean {
  return /^ {0,3}\|?[ \t]{0,9}:?-{1,200}:?[ \t]{0,9}\|[-:| \t]*$/m.test(text) || /^#{1,6} \S/m.test(text);
}
