import Insight
import Workshop

/// The one seam between plain mode and the words of a figure.
func figureWords(_ figure: Figure, _ language: Language) -> [String] { figure.words(language) }
