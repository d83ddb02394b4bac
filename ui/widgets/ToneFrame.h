// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/format/Look.h"

#include <QFrame>

namespace qorgan::ui {

/// A rounded box on the pale ground of a tone, or on the surface colour with a fine line.
class ToneFrame : public QFrame
{
    Q_OBJECT
public:
    enum class Ground { Tone, Surface };

    explicit ToneFrame(QWidget *parent = nullptr);
    ToneFrame(Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    Tone m_tone;
};

} // namespace qorgan::ui
