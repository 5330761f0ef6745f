// Joins stylesheets, without their comments and indents: node join-styles.mjs LIST.txt JOINED.css
import { readFile, writeFile } from 'node:fs/promises';

const [list, joined] = process.argv.slice(2);
const paths = (await readFile(list, 'utf8')).split('\n').map(path => path.trim()).filter(path => path !== '');
const sheets = await Promise.all(paths.map(path => readFile(path, 'utf8')));

// What looks like a comment within a string is none, so strings are matched too, and kept.
const withoutComments = sheets.join('\n').replace(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[^]*?\*\//g, (_, string) => string ?? ' ');
await writeFile(joined, withoutComments.replace(/^\uFEFF|\r/g, '').replace(/\s*\n\s*/g, '\n').replace(/\s*([{};,])\n/g, '$1').replace(/\n\}/g, '}').trim() + '\n');
