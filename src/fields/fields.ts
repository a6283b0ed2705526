/** A start for a site of one field: its topics and words lie in the folder of its name beside this file. */
export interface Field {
  /** What `--field` takes. */
  name: string;
  /** As people call it. */
  label: string;
  /** The site’s tagline and description until its owner has written others. */
  tagline: string;
  description: string;
}

const kept = 'on a page of its own: to search, to cite, to follow and to read without a network.';

/** Every field that a new site can start with, in the order in which help lists them. */
export const fields: Field[] = [
  {
    name: 'physics',
    label: 'Physics',
    tagline: 'Physics digests, kept',
    description: `Every paper of our physics digests ${kept}`,
  },
  {
    name: 'biology',
    label: 'Biology and medicine',
    tagline: 'Biology digests, kept',
    description: `Every paper of our digests in biology and medicine ${kept}`,
  },
  {
    name: 'mathematics',
    label: 'Mathematics',
    tagline: 'Mathematics digests, kept',
    description: `Every paper of our digests in mathematics and statistics ${kept}`,
  },
  {
    name: 'machine-learning',
    label: 'Machine learning',
    tagline: 'Machine learning digests, kept',
    description: `Every paper of our machine learning digests ${kept}`,
  },
  {
    name: 'empty',
    label: 'No topics yet',
    tagline: 'Research digests, kept',
    description: `Every paper of our research digests ${kept}`,
  },
];

/** The names that `--field` takes. */
export const fieldNames = fields.map(({ name }) => name);
