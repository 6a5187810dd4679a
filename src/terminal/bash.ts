import type { CommandWords, OptionWords, Words } from './words.js';

/** The completion script for bash 3.2 and later; needs nothing but bash itself. */
export function bashCompletion(commands: CommandWords[]): string {
	const names = [...commands.map(({ name }) => name), '--help', '--version'];
	return `# Completion of ctap for bash; \`ctap completion bash\` printed it.
_ctap() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= words= i
	# bash parts --option=value at the sign.
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=\${COMP_WORDS[COMP_CWORD - 2]}
	fi
	for ((i = 1; i < COMP_CWORD; i++)); do
		if [[ \${COMP_WORDS[i]} != -* ]]; then
			command=\${COMP_WORDS[i]}
			break
		fi
	done
	COMPREPLY=()
	case "$command $prev" in
${commands.flatMap(valueCases).join('\n')}
	*)
		case "$command:$cur" in
		:*) words='${names.join(' ')}' ;;
${commands.flatMap(commandCases).join('\n')}
		esac
		;;
	esac
	# Not files where words are expected.
	compopt +o default 2>/dev/null
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
	[[ \${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
	return 0
}
complete -o default -F _ctap ctap
`;
}

/** Where \`return\` stands, bash lists files. */
function action(words: Words): string {
	if (words === 'file') return 'return ;;';
	return words === 'nothing' ? ';;' : `words='${words.join(' ')}' ;;`;
}

function valueCases({ name, options }: CommandWords): string[] {
	return options
		.filter(({ valueName }) => valueName !== null)
		.map(({ flags, value }) => `\t${flags.map((flag) => `'${name} ${flag}'`).join(' | ')}) ${action(value)}`);
}

function commandCases({ name, options, argument }: CommandWords): string[] {
	return [`\t\t${name}:-*) words='${options.map(longest).join(' ')}' ;;`, `\t\t${name}:*) ${action(argument)}`];
}

function longest({ flags }: OptionWords): string {
	return flags.at(-1)!;
}
