/**
 * How long anything in a test may take, in milliseconds: a guard against hanging, and the only
 * limit of time there is. Tests wait for states, so that they pass on a slow machine as on a fast
 * one.
 */
export const PATIENCE = 600_000;
