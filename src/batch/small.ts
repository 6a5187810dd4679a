import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FORMATS } from '../formats/index.js';
import type { InputFile } from './inputs.js';

/** So few small Markdown files are converted sooner than a worker starts. */
const MOST_FILES = 8;
const MOST_BYTES = 1024 * 1024;
const EXTENSIONS = FORMATS.find(({ id }) => id === 'markdown')!.extensions;

/** Whether a batch is so small, and so harmless, that it runs in the process itself. */
export async function isSmallBatch(files: InputFile[]): Promise<boolean> {
	if (files.length > MOST_FILES) return false;
	for (const { path } of files) {
		if (!EXTENSIONS.includes(extname(path).toLowerCase())) return false;
		const found = await stat(path).catch(() => null);
		if (found && found.size > MOST_BYTES) return false;
	}
	return true;
}
