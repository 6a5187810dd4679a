import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { batchCommand } from './commands/batch.js';
import { checkCommand } from './commands/check.js';
import { completionCommand } from './commands/completion.js';
import { diffCommand } from './commands/diff.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { configureHelp, EPILOGUE } from './commands/help.js';
import { manCommand } from './commands/man.js';
import { mergeCommand } from './commands/merge.js';
import { createReporter } from './commands/messages.js';
import { closeOnBrokenPipe } from './commands/output.js';
import { parseCommand } from './commands/parse.js';
import { renderCommand } from './commands/render.js';
import { reportCommand } from './commands/report.js';
import { rulesCommand } from './commands/rules.js';
import { schemaCommand } from './commands/schema.js';
import { viewCommand } from './commands/view.js';
import { CtapError, EXIT } from './diagnostics/errors.js';

/** The commands; one more is one file and one row. Each returns its exit code through `done`. */
const COMMANDS = [
	parseCommand,
	extractCommand,
	checkCommand,
	rulesCommand,
	explainCommand,
	schemaCommand,
	batchCommand,
	mergeCommand,
	exportCommand,
	diffCommand,
	reportCommand,
	renderCommand,
	viewCommand,
	completionCommand,
	manCommand,
];

async function main(argv: string[]): Promise<number> {
	let exitCode: number = EXIT.ok;
	let color: boolean | undefined;
	const program = configureHelp(new Command('ctap'))
		.description('Turns APEC Counter-Terrorism Action Plans (.docx, .pdf, Markdown) into structured JSON.')
		.version(manifest.version, '-V, --version', 'print the version')
		.showHelpAfterError('`ctap --help` lists the commands.')
		.addHelpText('after', EPILOGUE)
		.hook('preAction', (_, command) => {
			color = command.opts().color;
		})
		.exitOverride();
	for (const add of COMMANDS) {
		add(program, (code) => {
			exitCode = code;
		});
	}
	for (const command of program.commands) {
		command.showHelpAfterError(`\`ctap ${command.name()} --help\` lists the options, with examples.`);
	}
	try {
		await program.parseAsync(argv);
		return exitCode;
	} catch (error) {
		// commander has printed its message already, and ends --help with 0, bad usage with 1.
		if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
		if (!(error instanceof CtapError)) throw error;
		createReporter({ color }).error(error);
		return error.exitCode;
	}
}

closeOnBrokenPipe();
main(process.argv).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`ctap: internal error, please report it: ${error instanceof Error ? error.stack : error}\n`);
		process.exitCode = EXIT.internal;
	},
);
