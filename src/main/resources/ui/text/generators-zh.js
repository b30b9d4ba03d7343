// Texts of the page in Chinese: generators.
export default {
};
