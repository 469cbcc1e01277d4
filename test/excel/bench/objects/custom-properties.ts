import { apiClass } from '../request/api-object';

const customProperty = apiClass<{ readonly key: string; readonly all: Map<string, string> }>('WorksheetCustomProperty', {
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ key, all }) => all.get(key) },
  set: { Value: ({ key, all }, value: string) => void all.set(key, value) },
  methods: { Delete: ({ key, all }) => void all.delete(key) },
});

/** The class `WorksheetCustomPropertyCollection`. */
export const customProperties = apiClass<Map<string, string>>('WorksheetCustomPropertyCollection', {
  items: (all) => [...all.keys()].map((key) => customProperty({ key, all })),
  item: (all, key: string) => (all.has(key) ? customProperty({ key, all }) : undefined),
  methods: {
    Add(all: Map<string, string>, key: string, value: string) {
      all.set(key, value);
      return customProperty({ key, all });
    },
  },
});
