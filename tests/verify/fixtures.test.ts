import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx/index.js';
import { verify } from '../../src/verify/index.js';
import { ROOT } from '../cli/bundle.js';

/** Folders of Word files; the second one is not part of the project. */
const FOLDERS = [join(ROOT, 'fixtures'), join(ROOT, '..', 'shared')];

describe.each(FOLDERS)('the Word files below %s', (folder) => {
	const present = existsSync(folder);
	const files = present
		? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
		: [];

	it.skipIf(present)('are absent', () => undefined);

	it.each(files)('%s has the words that mammoth reads', async (name) => {
		const bytes = readFileSync(join(folder, name));
		const { onlyOurs, onlyMammoth } = await verify(bytes, await docx.read(bytes, {}));
		expect({ onlyOurs, onlyMammoth }).toEqual({ onlyOurs: [], onlyMammoth: [] });
	});
});
