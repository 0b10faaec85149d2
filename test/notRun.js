/** Names, after the run, each test that could not run here, so that a green run never hides one. */
export default class NotRun {
  onRunComplete(_, { testResults }) {
    // What is run again in a kind of Excel is a sample each time.
    const plain = testResults.filter(({ displayName }) => displayName === undefined);
    const names = plain.flatMap(({ testResults: tests }) =>
      tests.filter(({ status }) => status === "pending").map(({ fullName }) => fullName),
    );
    if (names.length > 0)
      process.stdout.write(
        `\nNot run (a tool is missing, a name was asked for, or it is left to the run of its room or to npm run test:whole):\n${names.map((name) => `  ${name}`).join("\n")}\n`,
      );
  }
}
