/** The name and version of this action in the evidence. The version is that of `package.json`. */
export const ACTION_IDENTITY = { name: 'governed-migrations', version: '0.1.0' } as const;
