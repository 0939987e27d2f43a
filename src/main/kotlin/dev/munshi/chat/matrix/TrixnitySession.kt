package dev.munshi.chat.matrix

import de.connect2x.trixnity.client.*

/** A device of the bot by Trixnity: the one file in Kotlin, behind a port of plain Java. */
internal class TrixnitySession private constructor(private val client: MatrixClient)
