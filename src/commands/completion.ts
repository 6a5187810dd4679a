import { Argument } from 'commander';
import { EXIT } from '../diagnostics/errors.js';
import type { CommandWords, Registry } from '../terminal/words.js';
import { type AddCommand, examples } from './options.js';
import { writeOutput } from './output.js';

const SCRIPTS: Record<string, () => Promise<(commands: CommandWords[]) => string>> = {
	bash: async () => (await import('../terminal/bash.js')).bashCompletion,
	zsh: async () => (await import('../terminal/zsh.js')).zshCompletion,
	fish: async () => (await import('../terminal/fish.js')).fishCompletion,
};

/** `ctap completion`: what a shell needs to complete commands, options and their values. */
export const completionCommand: AddCommand = (program, done) => {
	program
		.command('completion')
		.summary('print a completion script for your shell')
		.description('Print a script with which a shell completes commands, options, their values, and files.')
		.addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
		.addHelpText(
			'after',
			examples([
				['source <(ctap completion bash)', 'in ~/.bashrc; the same with zsh in ~/.zshrc, behind compinit'],
				['ctap completion fish > ~/.config/fish/completions/ctap.fish', 'once, for fish'],
			]),
		)
		.action(async (shell: string) => {
			const [{ wordsOf }, script, registry] = await Promise.all([
				import('../terminal/words.js'),
				SCRIPTS[shell]!(),
				readRegistry(),
			]);
			await writeOutput(script(wordsOf(program, registry)));
			done(EXIT.ok);
		});
};

/** Words that commands take from registries which they load only when they run. */
async function readRegistry(): Promise<Registry> {
	const [{ FORMATS }, { RULES }, { TABLE_NAMES }, { TEMPLATES }] = await Promise.all([
		import('../reporters/index.js'),
		import('../checks/index.js'),
		import('../export/tables.js'),
		import('../templates/index.js'),
	]);
	const rules = RULES.map(({ id }) => id);
	const sections = TEMPLATES.flatMap((template) => template.sections.map(({ id }) => id));
	return {
		'check --format': FORMATS,
		'check --rule': rules.map((id) => `${id}=`),
		'explain rule': rules,
		'export --table': [...TABLE_NAMES],
		'report --section': [...new Set(sections)],
	};
}
