// Texts of the page in Chinese: change sets.
export default {
};
