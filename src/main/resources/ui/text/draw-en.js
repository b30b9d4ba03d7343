// Texts of the page in English: drawing zones.
export default {
};
