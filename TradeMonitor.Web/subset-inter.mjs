// Makes the cut of Inter that every screen begins with: node subset-inter.mjs FULL.woff2 CUT.woff2
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

// As unicode-range has it; Shell/App.razor names the same. What is not here comes from the full files when a text has it.
const characters = 'U+20-7E,U+A0-FF,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2039-203A,U+20AC,U+2122,U+2191,U+2193,U+2212';

const text = characters.split(',').flatMap(range => {
    const [first, last = first] = range.slice(2).split('-').map(code => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}).join('');

const [full, cut] = process.argv.slice(2);
await writeFile(cut, await subsetFont(await readFile(full), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } }, // no style asks for more
    keepFeatures: ['kern', 'tnum', 'calt'], // calt sets the dashes, brackets and signs between figures and capitals at their height
    noHinting: true,
}));
