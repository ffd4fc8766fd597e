// @ts-check
import { spawn } from 'node:child_process';

/**
 * Tells one step in one line, on stderr: stdout stays for what a program may want to read.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`· ${line}\n`);
}

/**
 * Runs a program to its end with this terminal, and hands on the signals that end us.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it or it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', handOn).on('SIGTERM', handOn);
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', handOn).off('SIGTERM', handOn);
      resolve(code);
    };
    child.once('error', () => end(1));
    child.once('exit', (code, signal) => {
      if (signal !== null) say(`${command} was ended by ${signal}`);
      end(code ?? 1);
    });
  });
}

/** What cannot be done here, and what the user has to run; shown without a stack. */
export class SetupError extends Error {}

/**
 * Runs a script's main function; what the user has to do is printed plainly.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
