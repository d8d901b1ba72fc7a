// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_page [ANNOTATIONS]: opens the telegram bare and with 5,000 annotations (or as many as given), and
// prints the median of each step over many runs, side by side. A frame at 60 a second has 16.7 ms.

#include "app/reader/samplepage.h"

#include "reader/pageview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

constexpr int Runs = 21;
constexpr int Frames = 200;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Marks of all colours and kinds, spread evenly over the text, each some dozen characters long.
std::vector<Annotation> manyMarks(const DocumentRecord &record, int count)
{
    std::vector<std::pair<int, int>> places; // passage, offset
    for (const Passage &passage : record.passages) {
        for (int offset = 0; offset + 24 < codePointCount(passage.text); ++offset) {
            places.emplace_back(passage.ordinal, offset);
        }
    }
    std::vector<Annotation> marks;
    for (int i = 0; i < count && !places.empty(); ++i) {
        const auto [ordinal, offset] = places[size_t(qint64(i) * qint64(places.size()) / count)];
        Annotation mark;
        mark.uuid = QUuid::createUuid();
        mark.kind = AnnotationKind(i % 4);
        mark.colour = MarkColour(i % 6);
        mark.body = i % 3 == 0 ? QStringLiteral("A note of some length on these words, number %1.").arg(i)
                               : QString();
        Segment segment;
        segment.document = record.document.key;
        segment.passageOrdinal = ordinal;
        segment.range = {offset, offset + 8 + i % 16};
        mark.segments = {segment};
        marks.push_back(mark);
    }
    return marks;
}

struct Figures {
    double open = 0; ///< record given to page painted
    double whole = 0; ///< … and laid out to its end, so that the scroll bar is right
    double repaint = 0; ///< of the whole view
    double frame = 0; ///< scrolled by 40 pixels, exposed strip painted
    double worstFrame = 0;
    double update = 0; ///< marks changed and painted
};

Figures measure(const std::shared_ptr<const DocumentRecord> &record)
{
    Figures figures;
    std::vector<double> opens;
    std::vector<double> wholes;
    for (int run = 0; run < Runs; ++run) {
        PageView page;
        page.resize(1400, 900);
        page.show();
        QApplication::processEvents();
        opens.push_back(milliseconds([&] {
            page.setRecord(record);
            page.viewport()->repaint();
        }));
        wholes.push_back(opens.back()
                         + milliseconds([&] { (void)page.document()->documentLayout()->documentSize(); }));
    }
    figures.open = median(opens);
    figures.whole = median(wholes);

    PageView page;
    page.resize(1400, 900);
    page.show();
    page.setRecord(record);
    QApplication::processEvents();
    page.verticalScrollBar()->setValue(page.verticalScrollBar()->maximum() / 2);
    std::vector<double> repaints;
    std::vector<double> updates;
    for (int run = 0; run < Runs; ++run) {
        repaints.push_back(milliseconds([&] { page.viewport()->repaint(); }));
        std::vector<Annotation> marks = page.annotations();
        updates.push_back(milliseconds([&] {
            page.updateAnnotations(std::move(marks));
            page.viewport()->repaint();
        }));
    }
    figures.repaint = median(repaints);
    figures.update = median(updates);
    page.verticalScrollBar()->setValue(0);
    QApplication::processEvents();
    std::vector<double> frames;
    for (int frame = 0;
         frame < Frames && page.verticalScrollBar()->value() < page.verticalScrollBar()->maximum(); ++frame) {
        frames.push_back(milliseconds([&] {
            page.verticalScrollBar()->setValue(page.verticalScrollBar()->value() + 40);
            QApplication::processEvents();
        }));
    }
    figures.frame = median(frames);
    figures.worstFrame = frames.empty() ? 0 : *std::ranges::max_element(frames);
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const auto bare = TestSupport::telegramPage();
    if (!bare) {
        out << "needs seed/telegram-2086.txt of the shared data\n";
        return 0;
    }
    const int count = argc > 1 ? std::max(1, QByteArrayView(argv[1]).toInt()) : 5000;
    const auto marked = std::make_shared<DocumentRecord>(*bare);
    marked->annotations = manyMarks(*bare, count);
    const Figures without = measure(bare);
    const Figures with = measure(marked);
    const auto row = [&out](const QString &name, double first, double second) {
        out << QStringLiteral("%1 %2 %3\n").arg(name, -28).arg(first, 10, 'f', 2).arg(second, 14, 'f', 2);
    };
    out << QStringLiteral("%1 %2 %3\n")
               .arg(QStringLiteral("median, ms"), -28)
               .arg(QStringLiteral("bare"), 10)
               .arg(QStringLiteral("%1 marks").arg(count), 14);
    row(QStringLiteral("open to painted"), without.open, with.open);
    row(QStringLiteral("… and laid out to its end"), without.whole, with.whole);
    row(QStringLiteral("repaint of the whole view"), without.repaint, with.repaint);
    row(QStringLiteral("a scrolled frame"), without.frame, with.frame);
    row(QStringLiteral("the worst scrolled frame"), without.worstFrame, with.worstFrame);
    row(QStringLiteral("marks changed and painted"), without.update, with.update);
    return 0;
}
