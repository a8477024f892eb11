# Makes survey_responses.csv: 400 rows by a linear congruential generator, the same on any machine.
# Run it in the folder of the paper: python3 data/demo-survey/generate.py
state = 20261121
def draw(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
rows = ["answer,company,status,uses_go,team_size,satisfaction,review_h"]
for i in range(1, 401):
    c = draw(100)
    company = "ABCDEFGHIJKL"[min(11, c * 12 // 97)] if c < 97 else "L"
    company = "" if draw(100) == 0 else "Demo " + company
    if company == "Demo L" and draw(10) < 8:
        company = "Demo A"
    status = "complete" if draw(10) else "partial"
    go = "" if draw(12) == 0 else ("true" if draw(100) < 30 + (c % 5) * 12 else "false")
    team = "" if draw(15) == 0 else str(1 + draw(12) + (draw(10) == 0) * 20)
    sat = "" if draw(10) == 0 else str(1 + min(4, draw(3) + draw(3)))
    h = "" if draw(8) == 0 else "%d.%d" % (draw(48), draw(10))
    rows.append(f"{i},{company},{status},{go},{team},{sat},{h}")
open("data/demo-survey/survey_responses.csv", "w", newline="\n").write("\n".join(rows) + "\n")
