import manifest from '../../package.json' with { type: 'json' };
import { EXIT } from '../diagnostics/errors.js';
import { EXIT_CODES } from './help.js';
import { type AddCommand, examples } from './options.js';
import { writeOutput } from './output.js';

/** `ctap man`: the manual page. */
export const manCommand: AddCommand = (program, done) => {
	program
		.command('man')
		.summary('print the manual page')
		.description('Print the manual page, in the language of man.')
		.option('-o, --output <file>', 'write to a file')
		.addHelpText(
			'after',
			examples([
				['ctap man | man -l -', 'read it'],
				['ctap man -o ctap.1', 'write it to a file'],
			]),
		)
		.action(async ({ output }: { output?: string }) => {
			const { manualPage } = await import('../terminal/man.js');
			const page = manualPage(program, {
				version: manifest.version,
				exitCodes: [...EXIT_CODES, [130, 'a batch was stopped before its end; the same command goes on']],
				environment: [
					['NO_COLOR', 'no colours, where it is not empty'],
					['FORCE_COLOR', 'colours even where the output is no terminal; 0 for none'],
					['COLUMNS', 'width of the help where the output is no terminal'],
				],
				files: [
					['ctap.config.json', 'configuration of ctap check, also as .yaml and .js: the nearest one above a plan'],
					['.ctapignore', 'what ctap batch leaves out, in the syntax of .gitignore'],
					['ctap-manifest.ndjson', 'what ctap batch has done, in its output folder'],
				],
			});
			await writeOutput(page, output);
			done(EXIT.ok);
		});
};
