import { defineConfig } from 'astro/config';
import { offprint } from './src/index.ts';

export default defineConfig({
  integrations: [
    offprint({
      title: 'Offprint',
      tagline: 'Research digests, kept',
      description:
        'Every paper of the daily research digests on a page of its own: to search, to cite, to follow and to read without a network.',
      home: { heading: 'Research digests, worth keeping' },
      site: 'https://offprint.example',
    }),
  ],
});
