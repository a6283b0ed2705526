import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a browser or Node has beside the language itself, and what it reaches. */
const reaches = {
  clock:
    'performance setTimeout setInterval setImmediate requestAnimationFrame requestIdleCallback',
  network: 'fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker navigator',
  disk: 'localStorage sessionStorage indexedDB caches cookieStore process Buffer require module',
  randomness: 'crypto',
  everything: 'globalThis global window self eval Function',
};
/** Rules for code that is handed its clock, network, disk and randomness. @param {string} door */
const handedIn = (door) => ({
  'no-restricted-globals': [
    'error',
    ...Object.entries(reaches).flatMap(([what, names]) =>
      names.split(' ').map((name) => ({ name, message: `It reaches ${what}: ${door}.` })),
    ),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `The clock: ${door}.` },
    { object: 'Math', property: 'random', message: `Randomness: ${door}.` },
    { object: 'AbortSignal', property: 'timeout', message: `The clock: ${door}.` },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: ':matches(NewExpression[arguments.length=0], CallExpression)[callee.name="Date"]',
      message: `The clock: ${door}.`,
    },
    { selector: 'ImportExpression', message: `It loads when it runs: ${door}.` },
  ],
});
const tests = ['**/*.test.ts', '**/fixtures/**'];

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.offprint/',
      'tests/.sites/',
      'bench/',
      'bin/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A test file's describe() and test() return promises that the runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it'] },
          ],
        },
      ],
      // Index signatures are read with a dot or with brackets, as reads better.
      '@typescript-eslint/dot-notation': 'off',
      // Code points are what slugs and formulas are made of.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true, number: true } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    files: ['src/client/**/*.ts', 'src/worker/**/*.ts'],
    ignores: ['src/*/device.ts', ...tests],
    rules: handedIn('device.ts of this folder is the door to it'),
  },
  {
    files: ['src/lib/**/*.ts', 'src/markdown/**/*.ts'],
    ignores: tests,
    languageOptions: { globals: { URL: 'readonly', TextDecoder: 'readonly' } },
    rules: {
      ...handedIn('a function of lib takes it as an argument'),
      // Whatever else the language itself has not.
      'no-undef': 'error',
    },
  },
);
