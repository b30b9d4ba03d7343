// Texts of the page in Chinese: drawing zones.
export default {
};
