/** This action, as its evidence names it. A test holds the version to package.json's. */
export const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' } as const;
