import { countsOf, type Reporter } from './reporter.js';

/** Everything, for programs: the messages in the fields of VFileMessage, file by file. */
export const json: Reporter = (report, { version }) => {
	const { files, known, gone } = report;
	return `${JSON.stringify(
		{
			version,
			counts: countsOf(report),
			baseline: { known, gone },
			files: files.map(({ file, messages, error }) => ({
				file,
				error: error && { code: error.code, message: error.message },
				messages,
			})),
		},
		null,
		2,
	)}\n`;
};
