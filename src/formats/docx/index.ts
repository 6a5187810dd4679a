import { DEFAULT_LIMITS, type Reader } from '../reader.js';
import { readDocument } from './document.js';

/** Reads Word documents (.docx, .docm, .dotx), Transitional and Strict, with every revision, comment, note and header. */
export const docx: Reader = {
	name: 'ctap-docx',
	version: '1',
	async read(bytes, { limits = {} }) {
		return readDocument(bytes, { ...DEFAULT_LIMITS, ...limits });
	},
};
