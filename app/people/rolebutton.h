// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/people.h"

#include <QAbstractButton>

namespace Chancery::App
{

/// One of the things a person has to do with documents, to be chosen: its name, how many documents, and how
/// they lie over the years. All buttons of a person share the years they are drawn over.
class RoleButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RoleButton(PersonRole role, QWidget *parent = nullptr);

    [[nodiscard]] PersonRole role() const
    {
        return m_role;
    }
    /// \a firstYear … \a lastYear is the width of the drawing; equal years, or 0, for none.
    void setCount(const PersonDocumentCount &count, int ofDocuments, int firstYear, int lastYear);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void drawYears(QPainter &painter, const QRectF &area) const;

    PersonRole m_role;
    PersonDocumentCount m_count;
    int m_firstYear = 0;
    int m_lastYear = 0;
};

} // namespace Chancery::App
