import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const resolve = createRequire(import.meta.url).resolve;
const face = (file: string) => readFileSync(resolve(`@expo-google-fonts/sarabun/${file}`));

let compiler: NodeCompiler | undefined;

/** A PDF of Typst source in Sarabun: tagged PDF/A-2b, or without any structure. */
export function typstPdf(source: string, tagged = true): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [
      { fontBlobs: [face('400Regular/Sarabun_400Regular.ttf'), face('700Bold/Sarabun_700Bold.ttf')] },
    ],
  });
  const content = `#set document(title: "ทดสอบ")\n#set text(lang: "th", font: "Sarabun", size: 10.4pt)\n${source}`;
  const made = compiler.compile({ mainFileContent: content });
  if (!made.result) throw new Error('the source does not compile');
  return compiler.pdf(made.result, tagged ? { pdfStandard: 'a-2b' } : { pdfTags: false });
}
