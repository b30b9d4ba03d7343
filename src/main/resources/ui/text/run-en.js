// Texts of the page in English: running the service.
export default {
};
