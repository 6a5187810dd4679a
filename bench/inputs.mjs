// The plans that the bench reads: long ones and archives, made from one plan.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';

/** A plan so many times, as one file. */
export const REPEAT = {
	md: async (bytes, times) => Buffer.from(`${bytes.toString('utf8')}\n\n`.repeat(times)),
	async docx(bytes, times) {
		const zip = await JSZip.loadAsync(bytes);
		const xml = await zip.file('word/document.xml').async('string');
		const begin = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
		const section = xml.lastIndexOf('<w:sectPr');
		const end = section > begin ? section : xml.lastIndexOf('</w:body>');
		zip.file('word/document.xml', xml.slice(0, begin) + xml.slice(begin, end).repeat(times) + xml.slice(end));
		return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
	},
	async pdf(bytes, times) {
		const source = await PDFDocument.load(bytes);
		const target = await PDFDocument.create();
		for (let time = 0; time < times; time++) {
			for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
		}
		return Buffer.from(await target.save());
	},
};

/** One file in so many is a whole Word file, another one a whole PDF file; the rest are short plans in Markdown. */
const LARGE_EVERY = 50;

/** An archive of so many files, no two alike; `damaged` is the share of files that are cut in the middle. */
export function writeArchive(root, files, plan, damaged = 0) {
	for (let at = 0; at < files; at++) {
		const kind = at % LARGE_EVERY === 7 ? 'docx' : at % LARGE_EVERY === 32 ? 'pdf' : 'md';
		const folder = join(root, String(at % 16));
		mkdirSync(folder, { recursive: true });
		const isDamaged = damaged > 0 && at % Math.round(1 / damaged) === 0;
		const bytes = kind === 'md' && !isDamaged ? shortPlan(at) : readFileSync(`${plan}.${isDamaged ? 'docx' : kind}`);
		const name = `plan-${at}.${isDamaged ? 'docx' : kind}`;
		writeFileSync(join(folder, name), isDamaged ? bytes.subarray(0, bytes.length >> 1) : bytes);
	}
}

function shortPlan(at) {
	const items = Array.from({ length: 40 }, (_, item) => `- Port ${at} screens cargo of line ${item} before it is loaded.`);
	return `# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n\nEXECUTIVE SUMMARY\n
1. Summary of main achievements/progress in implementing Leaders' and Ministers' commitments since last update.\n
${items.join('\n')}\n`;
}
