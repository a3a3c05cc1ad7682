/** The title of a file's piece: what was typed, the file's name without its ending, or both where files are several. */
export function titleOf(typed: string, fileName: string, count: number): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '').trim() || fileName;
  if (typed === '') return cut(stem);
  return count === 1 ? typed : cut(`${typed} · ${stem}`);
}

function cut(title: string): string {
  return [...title].slice(0, 300).join('');
}
