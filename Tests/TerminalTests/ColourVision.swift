import Foundation
import Terminal

/// How a colour looks to whoever sees colours otherwise, and how far two colours stand apart.
enum ColourVision: CaseIterable {
    case common, protanopia, deuteranopia, tritanopia

    /// Machado, Oliveira and Fernandes (2009), « A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency », severity 1.0, on linear RGB.
    private var matrix: [[Double]] {
        switch self {
        case .common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    /// The distance of two colours of the palette: CIE 1976 ΔE*ab under D65. About 2.3 can just be told apart side
    /// by side; 10 at a glance.
    func distance(_ one: Int, _ other: Int) -> Double {
        let pair = zip(lab(one), lab(other))
        return pair.map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private func lab(_ colour: Int) -> [Double] {
        let (red, green, blue) = Palette.rgb(colour)
        let linear = [red, green, blue].map { value -> Double in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let seen = product(matrix, linear).map { min(1, max(0, $0)) }
        // sRGB to CIE XYZ, relative to the white of D65.
        let xyz = product(
            [
                [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041],
            ], seen)
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
            let ratio = value / white
            return ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { zip($0, vector).map(*).reduce(0, +) }
    }
}
