export { default, type ValidationError } from './page-validator.generated.js';
