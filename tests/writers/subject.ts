import type { Block } from '../../src/document/nodes.js';
import type { Subject } from '../../src/writers/writer.js';

/** A document of these blocks, as a writer gets it. */
export function subject(blocks: Block[], rest: Partial<Subject> = {}): Subject {
	return {
		source: {
			file: 'plan.docx',
			format: 'docx',
			sha256: '0'.repeat(64),
			bytes: 3,
			pages: null,
			extractor: { name: 'test', version: '1' },
		},
		document: { format: 'docx', pages: null, blocks, damage: [] },
		trackChanges: 'accept',
		removed: null,
		bytes: Buffer.from('abc'),
		...rest,
	};
}
