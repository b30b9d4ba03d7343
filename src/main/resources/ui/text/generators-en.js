// Texts of the page in English: generators.
export default {
};
