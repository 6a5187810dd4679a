import type { CommandWords, OptionWords, Words } from './words.js';

/** The completion script for fish 3.0 and later. */
export function fishCompletion(commands: CommandWords[]): string {
	return `# Completion of ctap for fish; \`ctap completion fish\` printed it.
function __ctap_command
	for word in (commandline -opc)[2..-1]
		if not string match -q -- '-*' $word
			echo $word
			return 0
		end
	end
	return 1
end
function __ctap_is
	set -l command (__ctap_command)
	and test "$command" = $argv[1]
end
complete -c ctap -f
complete -c ctap -n 'not __ctap_command' -s h -l help -d 'show this help'
complete -c ctap -n 'not __ctap_command' -s V -l version -d 'print the version'
${commands.flatMap(lines).join('\n')}
`;
}

function lines({ name, summary, options, argument }: CommandWords): string[] {
	const inside = `complete -c ctap -n '__ctap_is ${name}'`;
	return [
		`complete -c ctap -n 'not __ctap_command' -a ${name} -d ${quote(summary)}`,
		...options.map((option) => `${inside}${optionFlags(option)} -d ${quote(option.description)}`),
		...(argument === 'nothing' ? [] : [`${inside}${action(argument)}`]),
	];
}

function optionFlags({ flags, valueName, value }: OptionWords): string {
	const names = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`));
	if (valueName === null) return names.join('');
	return `${names.join('')}${value === 'file' ? ' -r' : ' -x'}${action(value)}`;
}

function action(words: Words): string {
	if (words === 'file') return ' -F';
	return words === 'nothing' ? '' : ` -a ${quote(words.join(' '))}`;
}

function quote(text: string): string {
	return `'${text.replace(/['\\]/gu, '\\$&')}'`;
}
