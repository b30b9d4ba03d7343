/**
 * Files of checked blocks, mapped into memory and read piece by piece: what does not fit into memory, or should be there
 * at once after a start. A block is a stretch of bytes with a checksum; whoever reads one gets what was written or a
 * {@link lanxian.siting.blocks.DamagedFileException}. What was read is kept in a {@link lanxian.siting.blocks.BlockCache}
 * up to a number of bytes.
 */
package lanxian.siting.blocks;
