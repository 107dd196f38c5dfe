/** Nothing is said after an installation, as in the original. */
export default (): string[] => []
