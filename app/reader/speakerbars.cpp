// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerbars.h"

#include "pagegeometry.h"

#include <QTextLayout>

namespace Chancery::App
{

namespace
{

bool sameSpeaker(const Speech &first, const Speech &second)
{
    return first.speaker == second.speaker && first.party == second.party && first.layer == second.layer;
}

} // namespace

std::vector<SpeakerBar> barsBeside(const PageContent &content, const QTextBlock &block)
{
    std::vector<SpeakerBar> bars;
    const auto pieces = content.speeches.constFind(block.blockNumber());
    if (pieces == content.speeches.constEnd()) {
        return bars;
    }
    const auto &speeches = content.record->speeches;
    const double origin = block.document()->documentLayout()->blockBoundingRect(block).top();
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int start = block.position() + line.textStart();
        const int end = start + line.textLength();
        std::vector<int> speakers;
        for (const SpeechPiece &piece : *pieces) {
            if (piece.span.start < end && piece.span.end > start
                && (speakers.empty()
                    || !sameSpeaker(speeches[size_t(speakers.back())], speeches[size_t(piece.speech)]))) {
                speakers.push_back(piece.speech);
            }
        }
        const double top = origin + line.y();
        const double bottom =
            i + 1 < layout->lineCount() ? origin + layout->lineAt(i + 1).y() : top + line.height();
        const double share = (bottom - top) / double(std::max<size_t>(1, speakers.size()));
        for (size_t s = 0; s < speakers.size(); ++s) {
            const double from = top + share * double(s);
            if (!bars.empty() && bars.back().bottom > from - 1
                && sameSpeaker(speeches[size_t(bars.back().speech)], speeches[size_t(speakers[s])])) {
                bars.back().bottom = from + share;
            } else {
                bars.push_back({from, from + share, speakers[s]});
            }
        }
    }
    return bars;
}

} // namespace Chancery::App
