import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { revisions } from '../../../src/clean/revisions.js';
import { rawText, textBlocks } from '../../../src/document/nodes.js';
import { docx } from '../../../src/formats/docx/index.js';

const FOLDER = join(import.meta.dirname, '../../../../shared/conformance/revisions');
const present = existsSync(FOLDER);
const cases = present
	? readdirSync(FOLDER).flatMap((name) => {
			const [, base, mode] = /^(.*)\.(accept|reject)\.txt$/u.exec(name) ?? [];
			return base && mode ? [{ base, mode: mode as 'accept' | 'reject', name }] : [];
		})
	: [];

/** Lines without white space: what Word shows is compared, not how it is laid out. */
const lines = (text: string): string[] =>
	text
		.normalize('NFKC')
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ''))
		.filter(Boolean);

describe.skipIf(!present)(`Word's own reading of revisions${present ? '' : ' (skipped: ../shared is absent)'}`, () => {
	it.each(cases)('$base, $mode', async ({ base, mode, name }) => {
		const document = await docx.read(readFileSync(join(FOLDER, `${base}.docx`)), {});
		revisions(document, { trackChanges: mode, keepFurniture: false, removed: [], markup: 0 });
		const kept = [...textBlocks(document.blocks)].filter(({ layer }) => ['body', 'note', 'textbox'].includes(layer));
		const read = kept.map((block) => rawText(block).replaceAll('\n', ' ')).join('\n');
		expect(lines(read)).toEqual(lines(readFileSync(join(FOLDER, name), 'utf8')));
	});
});
