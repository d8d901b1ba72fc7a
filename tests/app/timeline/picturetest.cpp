// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelinepanel.h"

#include "core/timeline/sample.h"
#include "support/testsupport.h"
#include "timeline/sequenceview.h"
#include "timeline/timelineview.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QStyleFactory>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

QPalette palette(bool dark)
{
    QPalette result;
    const QColor base = dark ? QColor(0x1b, 0x1d, 0x20) : QColor(Qt::white);
    const QColor window = dark ? QColor(0x26, 0x29, 0x2d) : QColor(0xf2, 0xf1, 0xef);
    const QColor text = dark ? QColor(0xe6, 0xe4, 0xdf) : QColor(0x22, 0x24, 0x26);
    result.setColor(QPalette::Base, base);
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::Button, window);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        result.setColor(role, text);
    }
    result.setColor(QPalette::PlaceholderText, dark ? QColor(0xa5, 0xa5, 0xa5) : QColor(0x66, 0x66, 0x66));
    result.setColor(QPalette::Highlight, dark ? QColor(0x3d, 0x8f, 0xd6) : QColor(0x30, 0x78, 0xc4));
    return result;
}

} // namespace

// One picture per view, size and theme, for a person to look at; what is asserted is only that the view drew
// something over its ground.
TEST_CASE("the timeline and the meeting are drawn in light and dark")
{
    const TestSupport::NoWarnings guard;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QString folder = QStringLiteral(CHANCERY_BINARY_DIR "/pictures");
    REQUIRE(QDir().mkpath(folder));
    const auto record = std::make_shared<const DocumentRecord>(TestSupport::sampleRecord());
    struct Shape {
        int width;
        int height;
    };
    for (const bool dark : {false, true}) {
        QApplication::setPalette(palette(dark));
        for (const Shape shape : {Shape{1400, 220}, Shape{1000, 180}}) {
            for (const auto page : {TimelinePanel::Page::Timeline, TimelinePanel::Page::Meeting}) {
                TimelinePanel panel;
                panel.timeline()->setAnimated(false);
                panel.resize(shape.width, shape.height);
                panel.setTags(TestSupport::sampleTags());
                panel.setRecord(record);
                panel.setPage(page);
                panel.setCurrentLocation({record->document.key, 10, {}});
                panel.show();
                const QImage image = panel.grab().toImage();
                const QString name =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(page == TimelinePanel::Page::Timeline ? QStringLiteral("timeline")
                                                                   : QStringLiteral("meeting"),
                             QString::number(shape.width),
                             dark ? QStringLiteral("dark") : QStringLiteral("light"));
                CHECK(image.save(folder + u'/' + name));
                if (page == TimelinePanel::Page::Timeline && shape.width == 1400) {
                    panel.timeline()->fit();
                    CHECK(panel.grab().save(folder + QStringLiteral("/whole-") + name));
                }
                QSet<QRgb> colours;
                for (int x = 0; x < image.width(); x += 3) {
                    for (int y = 40; y < image.height(); y += 3) {
                        colours.insert(image.pixel(x, y));
                    }
                }
                CHECK(colours.size() > 20);
            }
        }
    }
    QApplication::setPalette(QPalette());
}
