// Texts of the page in English: change sets.
export default {
};
