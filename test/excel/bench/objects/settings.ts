import { apiClass } from '../request/api-object';

const setting = apiClass<{ readonly key: string; readonly all: Map<string, unknown> }>('Setting', {
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ key, all }) => all.get(key) },
  set: { Value: ({ key, all }, value: unknown) => void all.set(key, value) },
  methods: { Delete: ({ key, all }) => void all.delete(key) },
});

/** The class `SettingCollection`. */
export const settingCollection = apiClass<Map<string, unknown>>('SettingCollection', {
  items: (all) => [...all.keys()].map((key) => setting({ key, all })),
  item: (all, key: string) => (all.has(key) ? setting({ key, all }) : undefined),
  methods: {
    Add(all: Map<string, unknown>, key: string, value: unknown) {
      all.set(key, value);
      return setting({ key, all });
    },
  },
});
