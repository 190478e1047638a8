/** Loaded where somebody names a pattern. A module of ours around a CommonJS package: what is loaded later shares what every run has. */
export { default as glob } from 'fast-glob';
