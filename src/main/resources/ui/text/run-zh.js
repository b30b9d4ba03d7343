// Texts of the page in Chinese: running the service.
export default {
};
